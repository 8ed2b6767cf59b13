"""The model of ``docs/model.md`` tried on roll calls of the General Assembly."""

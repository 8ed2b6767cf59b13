"""The procedures, one by one, and the gates that an intent passes before its own."""

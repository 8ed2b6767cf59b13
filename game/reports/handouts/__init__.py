"""The class in a folder: what is handed out, put up, and kept by the facilitator."""

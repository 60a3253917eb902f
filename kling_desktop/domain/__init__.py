"""What things are and which rules bind them. Plain Python: no Qt, no network, no files, no clock."""

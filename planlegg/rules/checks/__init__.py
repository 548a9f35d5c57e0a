"""What can be wrong with a rule: one kind of fault per module."""

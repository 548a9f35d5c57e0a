"""Where field values come from: one module per namespace, each with its table of fields and its reader."""

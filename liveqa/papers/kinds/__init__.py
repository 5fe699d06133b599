"""The papers and tables themselves, one module each, from the record to the model."""

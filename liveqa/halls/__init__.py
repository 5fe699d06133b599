"""More than one process, on Redis: a core with the record, gateways with phones and screens."""

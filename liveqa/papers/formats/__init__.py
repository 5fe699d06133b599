"""How each format draws the model; nothing here knows a paper."""

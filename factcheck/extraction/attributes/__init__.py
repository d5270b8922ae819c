"""What a text says of somebody or something in a few words: titles, agents, causes."""

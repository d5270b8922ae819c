"""What a statement answers to questions that need no topic: is there any, did he, is it so."""

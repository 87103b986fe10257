"""How long a statement is for a channel (`measure`), where it is too long (`beyond`), in parts (`numbered`)."""

"""How long a statement is for a channel (`measure`), where too long (`beyond`), and in parts (`numbered`)."""

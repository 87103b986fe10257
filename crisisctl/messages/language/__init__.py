"""English as the rules see it: tokens, sentences, clauses, word classes and phrases over them."""

"""The nouns of fact-checking as frozen values; this package imports nothing else of ours."""

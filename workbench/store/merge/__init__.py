"""Taking in what a colleague did: read in a confined child, planned on plain values, written as one step."""

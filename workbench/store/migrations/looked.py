"""Whether a finding was found to stand when it was looked at again, or was given anew."""

STATEMENTS = ("alter table confirmation add column how text",)

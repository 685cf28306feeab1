"""Encodings to choose from."""

# What is offered to choose from; any other that Python knows can be named.
COMMON = (
    "utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "mac_roman", "windows-1250", "iso-8859-2", "windows-1251", "koi8-r",
    "iso-8859-5", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "gb18030",
    "big5", "shift_jis", "euc_jp", "euc_kr", "utf-16-le", "utf-16-be",
)  # fmt: skip

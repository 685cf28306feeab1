"""Documents of every kind, made by hand for the tests of the readers: small, true to their formats, with invented words."""

import zipfile
from io import BytesIO

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>Ina Torp</dc:creator>'
    "<dc:language>de-AT</dc:language></cp:coreProperties>"
)


def zipped(members):
    """An archive of these members, in order."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def docx(body, *, title="", notes="", extra=None):
    """A Word document with this body in WordprocessingML."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    members = {"[Content_Types].xml": "<Types/>", "word/document.xml": document, "docProps/core.xml": CORE.format(title=title)}
    if notes:
        members["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{WORD}">{notes}</w:footnotes>'
    return zipped({**members, **(extra or {})})


def paragraph(*texts):
    """A paragraph of Word, a run for each text."""
    return f"<w:p>{''.join(f'<w:r><w:t>{text}</w:t></w:r>' for text in texts)}</w:p>"


def odt(body):
    """An OpenDocument text with this body."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    content = (
        f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = f"<office:document-meta {names}><office:meta><dc:title>Wasserwerk</dc:title></office:meta></office:document-meta>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta})


def epub(chapters, *, order=None):
    """A book of these chapters, XHTML bodies by name."""
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in order or chapters)
    names = 'xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    package = (
        f"<package {names}><metadata><dc:title>The Weir</dc:title><dc:creator>Olle Brandt</dc:creator>"
        "<dc:publisher>Quay Press</dc:publisher><dc:date>2021-03-04T00:00:00Z</dc:date><dc:language>en-GB</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    members = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OPS/book.opf": package}
    for name, body in chapters.items():
        members[f"OPS/{name}.xhtml"] = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
    return zipped(members)


def pdf(*pages, title="", size=12, leading=14):
    """A PDF whose pages hold these lines, set one below the other; an empty line leaves room as between paragraphs."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj T*\n" if line else "T*\n" for line in lines)
        stream = f"BT /F1 {size} Tf {leading} TL 72 720 Td\n{shown}ET".encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    objects.append(b"<< /Title (%s) /Author (Ina Torp) >>" % title.encode("latin-1"))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(objects), start)
    return bytes(out)


def warc(*records):
    """A web archive of these answers: (address, status line, headers, body)."""
    out = b""
    for url, status, headers, body in records:
        answer = f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body
        head = {
            "WARC-Type": "response",
            "WARC-Record-ID": f"<urn:uuid:{len(out):032x}>",
            "WARC-Date": "2024-03-01T08:00:00Z",
            "WARC-Target-URI": url,
            "Content-Type": "application/http; msgtype=response",
            "Content-Length": len(answer),
        }
        told = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        out += b"WARC/1.0\r\n" + told.encode() + b"\r\n" + answer + b"\r\n\r\n"
    return out

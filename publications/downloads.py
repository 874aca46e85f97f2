"""Files for download: whole or in part (RFC 9110, 14), and not again if the reader has them."""

import re

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date

from publications.metadata.signposting import of_part

SHOWN_BY_BROWSERS = {
    "application/pdf",
    "image/png",
}  # all others are saved: nothing runs from our address
RANGE = re.compile(r"bytes=(\d*)-(\d*)")


class Stretch:
    """The next ``length`` bytes of an open file."""

    def __init__(self, file, length):
        self.file = file
        self.left = length

    def read(self, size):
        data = self.file.read(min(size, self.left))
        self.left -= len(data)
        return data

    def close(self):
        self.file.close()


def download(request, attachment):
    """Answer with the file of an attachment or Offer, or with the part of it that is asked for."""
    storage, name = attachment.file.storage, attachment.file.name
    try:
        modified = int(storage.get_modified_time(name).timestamp())
        etag = f'"{attachment.key}-{attachment.size:x}-{modified:x}"'
        if unchanged := get_conditional_response(request, etag, modified):
            return unchanged
        file = storage.open(name)
    except FileNotFoundError as missing:
        raise Http404 from missing
    response = FileResponse(
        file,
        filename=attachment.filename,
        content_type=attachment.media_type,
        as_attachment=attachment.media_type not in SHOWN_BY_BROWSERS,
    )
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Content-Language"] = attachment.language
    response["Accept-Ranges"] = "bytes"
    response["Link"] = of_part(request, attachment)
    patch_cache_control(response, no_cache=True)  # ask again each time: it may be withdrawn
    return _in_part(request, response, file)


def gone(request, publication):
    """Answer 410: the files of a work went when it was withdrawn; its page says why."""
    context = {"publication": publication}
    return render(request, "publications/attachment_gone.html", context, status=410)


def _in_part(request, response, file):
    """The same answer cut to one range, if that is asked for of this very file."""
    asked = RANGE.fullmatch(request.headers.get("Range", ""))
    known = request.headers.get("If-Range", response["ETag"])
    if not asked or known not in (response["ETag"], response["Last-Modified"]):
        return response
    start, stop = _bounds(*asked.groups(), file.size)
    if start >= stop:
        response.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{file.size}"})
    file.seek(start)
    response.streaming_content = Stretch(file, stop - start)
    response.status_code = 206
    response["Content-Range"] = f"bytes {start}-{stop - 1}/{file.size}"
    response["Content-Length"] = stop - start
    return response


def _bounds(first, last, size):
    """First byte and the byte after the last one; ``-500`` are the last 500 bytes."""
    if not first:
        return max(size - int(last or 0), 0), size
    return int(first), min(int(last) + 1, size) if last else size

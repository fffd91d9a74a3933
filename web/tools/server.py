"""A static file server for this machine alone, as strict as a careful public host: types, headers, no listings.
It knows nothing of the site but its folder, never writes, and logs nothing.
"""

import argparse
import errno
import os
import re
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

ADDRESS = "127.0.0.1"
DEFAULT_PORT = 8000
PORTS_TO_TRY = 20
NOT_HERE = "Nothing is here; the page is at /"

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    # Other pages may use the element, the frame and the modules.
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "no-cache",
}

# What has a hash of itself in its name never changes.
HASHED = re.compile(r"-[0-9A-Z]{8}\.[a-z]+$")
HASHED_HEADERS = {"Cache-Control": "public, max-age=31536000, immutable"}

# Of pages that others put into frames: those that ask it of all that they embed take these, too.
FRAME_HEADERS = {"Cross-Origin-Embedder-Policy": "require-corp"}

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Neuroglass"
    sys_version = ""
    timeout = 60  # seconds that an idle connection is kept
    error_content_type = "text/plain; charset=utf-8"
    error_message_format = "%(code)d: %(explain)s.\n"

    def send_head(self):
        if not self.is_file_of_site():
            self.send_error(404, explain=NOT_HERE)
            return None
        return super().send_head()

    def is_file_of_site(self):
        """Whether the request names a file, or the root's index, that really lies in the site's folder."""
        root = os.path.realpath(self.directory)
        path = self.translate_path(self.path)
        if self.path.split("?")[0].split("#")[0] == "/":
            path = os.path.join(path, "index.html")
        try:
            real = os.path.realpath(path)
        except ValueError:  # a zero byte
            return False
        hidden = any(part.startswith(".") for part in os.path.relpath(real, root).split(os.sep))
        return os.path.isfile(real) and not hidden and os.path.commonpath([root, real]) == root

    def list_directory(self, path):
        self.send_error(404, explain=NOT_HERE)

    def guess_type(self, path):
        return TYPES.get(os.path.splitext(path)[1].lower(), "application/octet-stream")

    def end_headers(self):
        one_file = self.path.split("?")[0] in ("/neuroglass.html", "/embed.html")  # all is within them, and so is their policy
        lasting = HASHED_HEADERS if HASHED.search(self.path.split("?")[0]) and self.is_file_of_site() else {}
        for name, value in {**HEADERS, **lasting}.items():
            if not (one_file and name == "Content-Security-Policy"):
                self.send_header(name, value)
        for name, value in FRAME_HEADERS.items() if one_file else ():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format, *args):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):  # a client that went away is no error of ours
            super().handle_error(request, client_address)


def listen(root, port):
    """A bound server at the port; without one, at the default or the next free port after it."""
    ports = [port] if port is not None else range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TO_TRY)
    for candidate in ports:
        try:
            return Server((ADDRESS, candidate), partial(Handler, directory=root))
        except OSError as error:
            if error.errno == errno.EACCES:
                sys.exit(f"port {candidate} is reserved for the system: choose one from 1024 to 65535 with --port")
            if error.errno != errno.EADDRINUSE:
                raise
    if port is not None:
        sys.exit(f"port {port} is taken by another program: choose another with --port, or leave it out to get a free one")
    sys.exit(f"ports {ports[0]} to {ports[-1]} are all taken by other programs: choose another with --port")


def port_number(text):
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"must be a number from 0 to 65535, not '{text}'")
    return int(text)


def main():
    parser = argparse.ArgumentParser(description="Serve a folder of static files on this machine alone.")
    parser.add_argument("--root", required=True, metavar="DIR", help="the folder to serve")
    parser.add_argument("--port", type=port_number, metavar="N",
                        help=f"0 for any free port (default: {DEFAULT_PORT}, or the next free one)")
    parser.add_argument("--for-people", action="store_true", help="say the address in a sentence")
    options = parser.parse_args()
    if not os.path.isdir(options.root):
        sys.exit(f"--root: there is no folder {options.root}")
    with listen(options.root, options.port) as server:
        port = server.server_address[1]
        if options.for_people:
            print(f"Neuroglass is at http://localhost:{port}/\nCtrl+C ends it.", flush=True)
        else:
            print(f"listening on {port}", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()

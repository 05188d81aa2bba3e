"""`sitmap serve` as a process, and requests to it, for the tests beside this file."""
import http.client
import json
import signal
import subprocess
import urllib.parse


class Served:
    """Runs while the `with` lasts; leaves by SIGTERM, and the way it left is `code`."""

    def __init__(self, sitmap, *arguments, stderr=None):
        self.command = [sitmap, "serve", *map(str, arguments), "--port", "0"]
        self.stderr = stderr
        self.code = None

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=self.stderr, text=True)
        self.url = self.process.stdout.readline().strip().rstrip("/")
        if not self.url:
            raise SystemExit(f"{' '.join(self.command)} did not start")
        parts = urllib.parse.urlsplit(self.url)
        self.host, self.port = parts.hostname, parts.port
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.code = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            self.code = "killed"

    def resident_mib(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def get(self, path, method="GET", body=None, **headers):
        """Status, headers, bytes as they came."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body=body, headers=names)
        response = connection.getresponse()
        data = response.read()
        connection.close()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, data

    def json(self, path):
        status, _, data = self.get(path)
        if status != 200:
            raise SystemExit(f"{path} gave {status}: {data[:300]!r}")
        return json.loads(data)

"""A Postfix of one's own: configuration, queue and mailboxes in a temporary folder, one port on loopback."""
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import time

MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 1 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""

MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
mail_owner = postfix
setgid_group = postdrop
myhostname = loopback.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
virtual_mailbox_domains = mailbox.example
virtual_mailbox_base = {folder}/boxes
virtual_mailbox_maps = static:box/
virtual_mailbox_limit = 0
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
"""


class Postfix:
    """`with Postfix(folder) as server:`; the folder must be open to the users postfix and nobody."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.process = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    @staticmethod
    def missing():
        """Why it cannot run here; None when it can."""
        if os.geteuid() != 0:
            return "Postfix can be started by root only: run this as root, or with sudo"
        if not shutil.which("postfix", path="/usr/sbin:/usr/bin"):
            return "there is no Postfix: run scripts/setup, or install the package postfix"
        return None

    def __enter__(self):
        nobody = pwd.getpwnam("nobody")
        config = self.folder / "config"
        for name in ["config", "queue", "data", "boxes"]:
            (self.folder / name).mkdir(mode=0o755)
        os.chown(self.folder / "boxes", nobody.pw_uid, nobody.pw_gid)
        os.chown(self.folder / "data", pwd.getpwnam("postfix").pw_uid, -1)
        values = {"folder": self.folder, "port": self.port, "uid": nobody.pw_uid, "gid": nobody.pw_gid}
        (config / "main.cf").write_text(MAIN.format(**values))
        (config / "master.cf").write_text(MASTER.format(**values))
        self.process = subprocess.Popen(
            ["/usr/sbin/postfix", "-c", config, "start-fg"], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            self.await_port()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        subprocess.run(["/usr/sbin/postfix", "-c", self.folder / "config", "abort"], capture_output=True, timeout=20)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def sendmail(self, recipient, mail):
        """As a cron line does it: the mail as it lies in the folder, on standard input."""
        subprocess.run(["/usr/sbin/sendmail", "-C", self.folder / "config", recipient], input=mail, check=True, timeout=30)

    def await_port(self):
        for _ in range(150):
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"Postfix did not start: {self.log()}")

    def log(self):
        path = self.folder / "log"
        return path.read_text(errors="replace")[-4000:] if path.exists() else "it wrote no log"

    def delivered(self, count):
        """The files of the mailbox once there are `count`, oldest first."""
        folder = self.folder / "boxes/box/new"
        for _ in range(200):
            files = sorted(folder.glob("*"), key=lambda path: path.stat().st_mtime_ns) if folder.exists() else []
            if len(files) >= count:
                return files
            time.sleep(0.1)
        raise RuntimeError(f"{count} mails were sent, {len(files)} arrived: {self.log()}")

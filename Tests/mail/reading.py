"""What stands in a mail, for people and for programs."""
import email
import email.policy
import html.parser
import re

# What the score card begins with.
CAPTIONS = ("Against ", "Beside the usual; ", "По сравнению ", "Рядом — ")


class Page(html.parser.HTMLParser):
    """The texts of the HTML twin by tag, its pictures and links, and whether its tags are closed in order."""

    VOID = {"meta", "img", "br", "source"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.unclosed, self.texts, self.images, self.links, self.tags = [], [], [], [], [], set()
        self.dark = []
        self.language = None
        self.feed(text)
        self.close()
        self.unclosed += self.open
        self.texts = [text for text in self.texts if text.strip()]

    @property
    def preheader(self):
        """What lists of mails show behind the subject, without what keeps the body out of there."""
        return plain(re.sub("[\u034f\u200c\u00a0]+$", "", self.texts[0].strip()))

    @property
    def news(self):
        """The sentences between the state and what the numbers are compared with."""
        end = next(index for index, text in enumerate(self.texts) if plain(text).startswith(CAPTIONS))
        return [text for text in self.texts[4:end] if text[0] not in "●▲◆○"]

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.add(tag)
        if tag == "html":
            self.language = values.get("lang")
        if tag == "img":
            self.images.append(values)
        if tag == "source":
            self.dark.append(values)
        if tag == "a":
            self.links.append(values.get("href"))
        if tag in ("p", "h1", "h2", "div", "td"):
            self.texts.append("")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.unclosed.append(tag)

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "title") and self.texts:
            self.texts[-1] += data


def read(data):
    return email.message_from_bytes(data, policy=email.policy.default)


def defects(message):
    """Of the parts, of their header fields, and of their bodies when decoded."""
    found = []
    for part in message.walk():
        found += part.defects
        for name, value in part.items():
            found += [(name, defect) for defect in getattr(value, "defects", ())]
        if not part.is_multipart():
            part.get_content()
            found += part.defects
    return found


def structure(message):
    if not message.is_multipart():
        return message.get_content_type()
    return [message.get_content_type(), *map(structure, message.iter_parts())]


def plain(text):
    """One line, so that folded text compares."""
    return re.sub(r"\s+", " ", text).strip()


def columns(line):
    """Columns of a terminal for the texts of these tests: the family is one wide sign."""
    return len(line.replace("👩‍👩‍👧‍👦", "xx"))

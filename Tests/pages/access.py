"""What axe-core finds in a page: every rule of WCAG 2 A and AA and of good practice."""
from axe_playwright_python.base import AXE_SCRIPT

# Hundreds of rows of one make, and strokes behind role=img: seconds of axe's time each, and no news.
TRIM = """() => {
  document.querySelectorAll('tbody tr:nth-child(n+4), svg[role=img] > :not(title, desc)').forEach(e => e.remove())
}"""
UNFOLD = "() => document.querySelectorAll('details').forEach(d => d.open = true)"
# All other rules see the same in both, and in every width.
OF_COLOURS = ["color-contrast", "link-in-text-block"]

# Faults set into a page on purpose, by the rule that has to find each.
PLANTED = {
    "color-contrast": '<p style="color:#aaa;background:#fff">pale</p>',
    "heading-order": "<h6>four levels down</h6>",
    "landmark-no-duplicate-main": "<main>twice</main>",
    "image-alt": '<img src="data:," width="9" height="9">',
    "svg-img-alt": '<svg role="img" width="9" height="9"></svg>',
}


def open_page(browser, path):
    """The page with all that is folded shown, ready for `findings`; its context is to be closed."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True).new_page()
    page.goto(path.as_uri())
    page.evaluate(UNFOLD)
    page.evaluate(TRIM)
    page.evaluate(AXE_SCRIPT)
    return page


def findings(page, width, scheme, rules=None):
    """By rule, the first element of each."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return {one["id"]: f"{len(one['nodes'])} × {one['help']}: {one['nodes'][0]['html'][:160]}" for one in found}


def check(browser, checks, name, path):
    page = open_page(browser, path)
    checks.check(f"{name}: accessible", findings(page, 390, "light"))
    for width, scheme in ((390, "dark"), (1280, "light"), (1280, "dark")):
        checks.check(f"{name} at {width}, {scheme}: colours can be told", findings(page, width, scheme, OF_COLOURS))
    page.context.close()


def check_planted(browser, checks, path):
    """The faults are found, in the light and, that of colours, in the dark."""
    page = open_page(browser, path)
    page.evaluate("text => document.querySelector('main').insertAdjacentHTML('beforeend', text)", "".join(PLANTED.values()))
    lost = set(PLANTED) - set(findings(page, 1280, "light", rules=list(PLANTED)))
    checks.check("faults planted in a page are found", lost)
    page.evaluate("text => document.querySelector('main').insertAdjacentHTML('beforeend', text)",
                  '<p style="color:#555;background:#111">dark on dark</p>')
    checks.check("one of the dark is found in the dark", "color-contrast" not in findings(page, 390, "dark", OF_COLOURS) and "it is not")
    page.context.close()

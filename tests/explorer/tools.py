"""The three explorers as a visitor uses them: an editor, a result, and Ctrl-Enter."""

from dataclasses import dataclass, field

from playwright.async_api import ConsoleMessage, Error, Locator, Page, Request, WebSocket, expect


@dataclass(frozen=True, slots=True)
class Tool:
    """Where an explorer is, and where on its page one types and reads."""

    name: str
    path: str
    editor: str
    result: str
    taken_in: str  # What shows an operation's name once the page knows of it.


TOOLS = (
    Tool(
        "GraphiQL",
        "/graphql",
        editor=".graphiql-query-editor .CodeMirror",
        result=".graphiql-response .result-window",
        taken_in=".graphiql-tab-active",
    ),
    # Its class names are made by its build; the run button's title is what stays.
    Tool(
        "Playground",
        "/playground",
        editor=".playground .graphiql-wrapper.active .CodeMirror",
        result=".playground div:has(> [title^='Execute Query']) + div",
        taken_in=".playground .graphiql-wrapper.active .CodeMirror",
    ),
    Tool(
        "Altair",
        "/altair",
        editor="app-query-editor .cm-content:visible",
        result="app-query-result:visible",
        taken_in="app-query-editor .cm-content:visible",
    ),
)


# Without slots: Playwright keeps wrapped handlers on the instance whose methods they are.
@dataclass
class Visit:
    """One visitor on one page: what they do, and what went wrong meanwhile."""

    tool: Tool
    page: Page
    server: str
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", self._error)
        self.page.on("websocket", self._websocket)
        self.page.context.on("request", self._request)

    async def open(self) -> None:
        """Go to the page and wait until its editor is there."""
        await self.page.goto(f"{self.server}{self.tool.path}")
        await expect(self.page.locator(self.tool.editor).first).to_be_visible()

    @property
    def editor(self) -> Locator:
        return self.page.locator(self.tool.editor).first

    @property
    def result(self) -> Locator:
        return self.page.locator(self.tool.result).first

    async def write(self, operation: str, name: str) -> None:
        """Replace what the editor holds by an operation called `name`."""
        await self.editor.click()
        await self.page.keyboard.press("Control+A")
        await self.page.keyboard.insert_text(operation)
        await expect(self.page.locator(self.tool.taken_in).first).to_contain_text(name)

    async def run(self) -> None:
        """Run what the editor holds, by the key that all three share."""
        await self.editor.click()
        await self.page.keyboard.press("Control+Enter")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.problems.append(f"console: {message.text}")

    def _error(self, error: Error) -> None:
        self.problems.append(f"uncaught: {error}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.server}/", "data:", "blob:")):
            self.problems.append(f"foreign: {request.url}")

    def _websocket(self, socket: WebSocket) -> None:
        if not socket.url.startswith(self.server.replace("http", "ws", 1)):
            self.problems.append(f"foreign: {socket.url}")

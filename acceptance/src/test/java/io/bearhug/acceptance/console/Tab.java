package io.bearhug.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A tab of the browser that shows the console. */
final class Tab implements AutoCloseable {

    /** Chromium tells the page's breaches of its own policy to the page; the page tells us. */
    private static final String TELL_BREACHES = """
            addEventListener('securitypolicyviolation',
              (it) => console.error(`Breach of ${it.effectiveDirective}: ${it.blockedURI} ${it.sourceFile}:${it.lineNumber} ${it.sample}`))""";

    private static final String SHOWN = """
            () => document.querySelector('main[aria-busy=false] h1') && !document.querySelector('main .bh-skeleton')""";

    /** Controls there may be before the one somebody wants to go to. */
    private static final int MOST_STEPS = 100;

    private final Page page;
    private final URI console;
    private final Axe axe;
    private final Screenshots screenshots;
    private final List<String> errors = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    Tab(Page page, URI console, Axe axe, Screenshots screenshots) {
        this.page = page;
        this.console = console;
        this.axe = axe;
        this.screenshots = screenshots;
        page.addInitScript(TELL_BREACHES);
        page.onConsoleMessage(this::heard);
        page.onPageError(errors::add);
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error")) {
            // Chromium reports answers such as "not found" like this; some screens expect them.
            boolean refusal = message.text().startsWith("Failed to load resource");
            (refusal ? refusals : errors).add(message.text() + " " + message.location());
        }
    }

    /** The page itself. */
    Page page() {
        return page;
    }

    /** Opens a screen by its address, without waiting for it. */
    void open(String path) {
        var _ = page.navigate(console + path);
    }

    /** Opens a screen by its address and waits until all of it is there. */
    void shows(String path) {
        open(path);
        isShown();
    }

    /** Waits until all of the screen is there. */
    void isShown() {
        var _ = page.waitForFunction(SHOWN);
    }

    /** Logs in at Keycloak, where the console has sent the browser. */
    void logsIn(Role role) {
        page.locator("#username").fill(role.login());
        page.locator("#password").fill(role.login());
        button("Sign In").click();
        page.waitForURL(url -> url.startsWith(console.toString()));
        isShown();
    }

    /** A size of the window, in CSS pixels. */
    void hasWidth(int width) {
        page.setViewportSize(width, width < 600 ? 640 : 900);
    }

    /** The headings of the highest level. */
    Locator headings() {
        return page.locator("h1");
    }

    /** The button of this name. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The link of this name. */
    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** What is shown in the middle. */
    Locator main() {
        return page.locator("main");
    }

    /** The one search box. */
    Locator searchBox() {
        return page.getByLabel("Find a person, a decision or a message");
    }

    /** Waits until somewhere in the middle this is said. */
    void says(String words) {
        assertThat(main()).containsText(words);
    }

    /** Goes on by the Tab key alone until it is there. */
    void tabsTo(Locator control) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (Boolean.TRUE.equals(control.evaluate("it => it === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way by the Tab key to " + control);
    }

    /** What is wrong with its accessibility. */
    List<String> accessibilityFaults() {
        return axe.faultsOf(page);
    }

    /** What it holds beyond the width of the window, in CSS pixels. */
    int overflow() {
        return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        instanceof Number pixels
                ? pixels.intValue()
                : Integer.MAX_VALUE;
    }

    /** Keeps a picture of it. */
    void isPictured(String name) {
        screenshots.take(page, name);
    }

    /** What the services refused while it was open. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Closes it; fails if the page ever broke its policy or threw what nobody caught. */
    @Override
    public void close() {
        page.close();
        if (!errors.isEmpty()) {
            throw new AssertionError("The page went wrong: " + errors);
        }
    }
}

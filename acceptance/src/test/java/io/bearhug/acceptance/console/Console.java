package io.bearhug.acceptance.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.bearhug.acceptance.suite.Suite;
import io.bearhug.local.demo.cast.House;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The console in a browser: for each role one window that is logged in, with as many tabs as needed. */
final class Console implements AutoCloseable {

    /** How long anything may take to show, on a machine that is busy with a whole suite. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final House house;
    private final Playwright playwright;
    private final Browser browser;
    private final Axe axe;
    private final Screenshots screenshots;
    private final Map<Role, BrowserContext> windows = new EnumMap<>(Role.class);

    private Console(Suite suite, Path chromium) {
        this.house = suite.house();
        this.axe = Axe.of(suite);
        this.screenshots = new Screenshots(suite.root().resolve("acceptance/target/screenshots"));
        this.playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        Chromium.node().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium));
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    }

    static Console open(Suite suite, Path chromium) {
        return new Console(suite, chromium);
    }

    /** The suite it shows. */
    House house() {
        return house;
    }

    /** A new tab of somebody who is logged in. */
    Tab as(Role role) {
        return tab(windows.computeIfAbsent(role, this::loggedIn));
    }

    /** A tab of somebody whose browser was never here. */
    Tab asStranger() {
        return tab(window());
    }

    private BrowserContext loggedIn(Role role) {
        BrowserContext window = window();
        try (Tab tab = tab(window)) {
            tab.open("/");
            tab.logsIn(role);
        }
        return window;
    }

    private BrowserContext window() {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE));
        window.setDefaultTimeout((double) PATIENCE.toMillis());
        return window;
    }

    private Tab tab(BrowserContext window) {
        return new Tab(window.newPage(), house.door().origin().resolve("/console"), axe, screenshots);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

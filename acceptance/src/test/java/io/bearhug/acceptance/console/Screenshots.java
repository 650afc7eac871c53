package io.bearhug.acceptance.console;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of the screens, kept beside the other results of the build.
 *
 * @param folder where they are
 */
record Screenshots(Path folder) {

    /** Takes one of the whole page. */
    void take(Page page, String name) {
        byte[] _ = page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }
}

package io.bearhug.acceptance.console;

import com.microsoft.playwright.Page;
import io.bearhug.acceptance.suite.Program;
import io.bearhug.acceptance.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Knows the guidelines for accessible content.
 *
 * <p>It is evaluated in the page by the debugger, so that the page's own policy stays as strict as it is.
 *
 * @param source of axe-core
 */
record Axe(String source) {

    /** All of WCAG 2.0, 2.1 and 2.2 at levels A and AA that a program can tell. */
    private static final String FAULTS = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
              const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
              if (passes.length === 0) throw new Error('axe looked at nothing')
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.map((it) => `${id} (${help}): ${it.target.join(' ')} ${it.html} ${it.failureSummary}`))
            }""";

    static Axe of(Suite suite) {
        Path folder = suite.root().resolve("acceptance/browser");
        Program.install(folder, "axe-core");
        try {
            return new Axe(Files.readString(folder.resolve("node_modules/axe-core/axe.min.js")));
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core is not where it belongs", e);
        }
    }

    /** What is wrong with the page as it is shown now, each with its place. */
    List<String> faultsOf(Page page) {
        Object _ = page.evaluate(source + "; undefined");
        return page.evaluate(FAULTS) instanceof List<?> faults
                ? faults.stream().map(String::valueOf).toList()
                : List.of("axe gave no list");
    }
}

package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about values is made of the comments in values.yaml. Run with {@code -Dbearhug.write=true} to make it anew. */
class ValuesTableTest {

    private static final Path PAGE = Path.of("../docs/kubernetes-values.md");

    @Test
    void thePageIsCurrent() throws IOException {
        String wanted = ValuesTable.of(Chart.file("values.yaml"));
        if (Boolean.getBoolean("bearhug.write")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/kubernetes-values.md is current; run this test with -Dbearhug.write=true")
                .isEqualTo(wanted);
    }

    @Test
    void everyValueThatStandsForItselfIsExplained() {
        assertThat(ValuesTable.rows(Chart.file("values.yaml")).stream()
                        .filter(row -> row.meaning().isEmpty())
                        .map(ValuesTable.Row::path))
                .isEmpty();
    }

    @Test
    void aListAndItsElementsAreOneValue() {
        assertThat(ValuesTable.rows("# What.\na:\n  - b: 1\n    c: 2\n# Who.\nd: []\n"))
                .isEqualTo(List.of(new ValuesTable.Row("a", "…", "What."), new ValuesTable.Row("d", "[]", "Who.")));
    }
}

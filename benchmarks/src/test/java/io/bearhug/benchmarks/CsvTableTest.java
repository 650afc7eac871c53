package io.bearhug.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    @TempDir
    Path folder;

    @Test
    void headingsAndValuesLoseBlanksAndTheByteOrderMark() throws IOException {
        CsvTable table = CsvTable.read(file("\uFEFFrec_id, given_name , surname\nrec-1, anna, \"o'hara, jr\"\n\n"));

        assertThat(table.headings()).containsExactly("rec_id", "given_name", "surname");
        assertThat(table.rows()).containsExactly(List.of("rec-1", "anna", "o'hara, jr"));
        assertThat(table.column("given_name")).containsExactly("anna");
    }

    @Test
    void aRowOfAnotherLengthIsNamedByItsLine() throws IOException {
        Path file = file("a,b\n1,2\n3\n");

        assertThatThrownBy(() -> CsvTable.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 3: 1 values where the headings are 2");
    }

    @Test
    void aQuoteLeftOpenIsNamedByItsLine() throws IOException {
        Path file = file("a,b\n1,2\n\"3,4\n");

        assertThatThrownBy(() -> CsvTable.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line");
    }

    @Test
    void aMissingFileAndAMissingColumnAreSaid() throws IOException {
        assertThatThrownBy(() -> CsvTable.read(folder.resolve("none.csv")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no file");
        CsvTable table = CsvTable.read(file("a,b\n1,2\n"));
        assertThatThrownBy(() -> table.column("c")).hasMessageContaining("the columns are a, b");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "name\nZo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CsvTable.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("UTF-8");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), content);
    }
}

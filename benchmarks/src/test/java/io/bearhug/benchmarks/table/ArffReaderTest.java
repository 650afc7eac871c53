package io.bearhug.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.BadInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArffReaderTest {

    private static final String HEAD = """
            % a comment
            @RELATION people

            @ATTRIBUTE age NUMERIC
            @attribute 'home town' {'St. John\\'s', Oslo}
            @attribute\tclass {yes,no}
            @DATA
            """;

    @TempDir
    Path folder;

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("some.arff"), HEAD + rows);
    }

    @Test
    void numbersAndCategoriesAreToldApartByTheirTypes() throws IOException {
        Table table = ArffReader.read(file("12.5, 'St. John\\'s', yes\n% said later\n?,Oslo,no\n"));

        assertThat(table.columns()).extracting(Column::name).containsExactly("age", "home town", "class");
        assertThat(table.columns()).extracting(Column::isNumeric).containsExactly(true, false, false);
        assertThat(table.column("home town").values()).containsExactly("St. John's", "Oslo");
        assertThat(table.column("age").numbers()).containsExactly(12.5, Double.NaN);
    }

    @Test
    void oldFilesAreReadToo() throws IOException {
        Path file = folder.resolve("old.arff");
        String text = "% by Ren\u00e9\n@attribute 'it\\'s' real [0.0, 1.0]\n@attribute n numeric %cm\n@data\n0.5,NaN\n";
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        Table table = ArffReader.read(file);
        assertThat(table.columns()).extracting(Column::name).containsExactly("it's", "n");
        assertThat(table.columns()).extracting(Column::isNumeric).containsExactly(true, true);
        assertThat(table.column("n").numbers()).containsExactly(Double.NaN);
    }

    @Test
    void compressedFilesAreReadAlike() throws IOException {
        Path file = folder.resolve("some.arff.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEAD + "1,Oslo,no\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ArffReader.read(file).rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'1,Oslo'|line 8: 2 values of 3 attributes",
                "'{0 1}'|sparse ones are not read",
                "''|holds no rows",
                "'old,Oslo,no'|column age is of numbers, but holds old"
            })
    void whatIsWrongIsSaid(String rows, String message) throws IOException {
        Path file = file(rows);

        assertThatThrownBy(() -> ArffReader.read(file).column("age").numbers())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }
}

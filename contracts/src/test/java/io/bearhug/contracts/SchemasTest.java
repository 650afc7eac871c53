package io.bearhug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schema files say what the records say. After a deliberate addition, write them anew with {@code
 * -Dbearhug.schemas.write=true}.
 */
class SchemasTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    @ParameterizedTest
    @EnumSource(Contract.class)
    void schema_file_matches_the_record(Contract contract) throws IOException {
        var expected = SchemaOf.type(contract.type()).toPrettyString() + "\n";
        var file = SCHEMAS.resolve(contract.fileName());
        if (Boolean.getBoolean("bearhug.schemas.write")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void recorded_sample_satisfies_its_schema(Contract contract) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMAS.resolve(contract.fileName())));
        var sample = Json.mapper().readTree(SAMPLES.resolve(contract.fileName()).toFile());
        assertThat(schema.validate(sample)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void recorded_sample_still_reads_and_loses_nothing(Contract contract) throws IOException {
        var recorded =
                Json.mapper().readTree(SAMPLES.resolve(contract.fileName()).toFile());
        var value = Json.mapper().treeToValue(recorded, contract.type());
        assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(value)))
                .isEqualTo(recorded);
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void unknown_fields_are_ignored(Contract contract) throws IOException {
        var recorded =
                Json.mapper().readTree(SAMPLES.resolve(contract.fileName()).toFile());
        var newer = recorded.<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy()
                .put("addedLater", true);
        assertThat(Json.mapper().treeToValue(newer, contract.type()))
                .isEqualTo(Json.mapper().treeToValue(recorded, contract.type()));
    }
}

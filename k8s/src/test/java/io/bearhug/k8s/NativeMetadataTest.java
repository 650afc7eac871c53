package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A native executable keeps only what it is told is reached by reflection. Values are records and enums, and any of them may
 * become JSON or be read from it; so each module declares all of its own, and what reads or writes them. Run with
 * {@code -Dbearhug.write=true} to bring the declarations up to date.
 */
class NativeMetadataTest {

    private static final String JACKSON = "com.fasterxml.jackson.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contracts",
                "rules",
                "service-support",
                "identity-service",
                "context-service",
                "decision-service",
                "delivery-service"
            })
    void everyValueIsDeclared(String module) throws IOException {
        Path declared = Path.of("..", module, "src/main/resources/META-INF/native-image/io.bearhug", module + "-values")
                .resolve("reachability-metadata.json");
        String wanted = metadata(values(Path.of("..", module, "target/classes")));
        if (Boolean.getBoolean("bearhug.write")) {
            Files.createDirectories(declared.getParent());
            Files.writeString(declared, wanted);
        }
        assertThat(Files.readString(declared))
                .as("%s is current; run this test with -Dbearhug.write=true", declared)
                .isEqualTo(wanted);
    }

    /** Everything a mapper may meet: values, and classes and interfaces that steer it. */
    private static List<String> values(Path classes) {
        assertThat(classes).as("the compiled module; build it first").isDirectory();
        return new ClassFileImporter()
                .importPath(classes).stream()
                        .filter(NativeMetadataTest::mayReachJson)
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
    }

    private static boolean mayReachJson(JavaClass it) {
        return it.isRecord()
                || (it.isEnum() && !it.getModifiers().contains(JavaModifier.SYNTHETIC))
                || it.getAnnotations().stream()
                        .anyMatch(
                                annotation -> annotation.getRawType().getName().startsWith(JACKSON))
                || it.getAllRawSuperclasses().stream()
                        .anyMatch(parent -> parent.getName().startsWith(JACKSON + "databind."));
    }

    private static String metadata(List<String> types) {
        return types.stream()
                .map(type -> "    {\"type\": \"" + type + "\", \"allDeclaredConstructors\": true, "
                        + "\"allDeclaredMethods\": true, \"allDeclaredFields\": true}")
                .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n"));
    }
}

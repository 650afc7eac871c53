package io.bearhug.k8s;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart in this folder, rendered by a real Helm. */
final class Chart {

    static final Path FOLDER = Path.of("bearhug").toAbsolutePath();

    /** Its name, and the namespace it goes to. */
    static final String RELEASE = "bearhug";

    static final String NAMESPACE = "shop";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<Variant, List<Manifest>> RENDERED = new ConcurrentHashMap<>();
    private static final Path WITH_HOOKS = withHooksAsObjects();

    private Chart() {}

    /** All objects of a variant, hooks among them. */
    static List<Manifest> render(Variant variant) {
        return RENDERED.computeIfAbsent(variant, it -> Manifest.all(render(it.file(), it.overrides())));
    }

    /** What Helm makes of these values over the chart's own. */
    static String render(String file, String values) {
        Path extra = FOLDER.resolveSibling("target/values-" + Integer.toHexString(values.hashCode()) + ".yaml");
        var template = new Helm(WITH_HOOKS)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion("1.32.0");
        try {
            Files.writeString(Files.createDirectories(extra.getParent()).resolve(extra.getFileName()), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!file.isEmpty()) {
            template = template.withValuesFile(FOLDER.resolve(file));
        }
        return template.withValuesFile(extra).call();
    }

    /** What Helm says against it. */
    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    static String file(String path) {
        try {
            return Files.readString(FOLDER.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the chart as a tree. */
    static com.fasterxml.jackson.databind.JsonNode yaml(String path) {
        try {
            return YAML.readTree(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The library shows no hooks: in a copy they are ordinary objects, so that they are checked like everything else. And it would ask
     * whatever cluster it finds what is there already: in the copy nothing ever is.
     */
    private static Path withHooksAsObjects() {
        try {
            Path copy = Files.createDirectories(FOLDER.resolveSibling("target/chart"))
                    .resolve(FOLDER.getFileName());
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(FOLDER.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.writeString(
                            target,
                            Files.readString(file)
                                    .replace("helm.sh/hook:", "checked.bearhug.io/hook:")
                                    .replaceAll("\\(lookup [^)]*\\)", "(dict)"));
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.bearhug.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes a catalogue from file to published, the way the API asks for: one person writes, another approves.
 *
 * @param logins of the marketer and the approver
 */
public record CataloguePublication(Logins logins) {

    private static final String DRAFTS = "/v1/catalogue/drafts/";

    /** Writes, submits, approves and publishes; fails with the service's own words. Returns its last answer. */
    public String publish(String draft, String yaml) {
        String marketer = logins.person("marketer");
        write(draft, marketer, yaml);
        var _ = step(draft, "submit", marketer);
        String approver = logins.person("approver");
        var _ = step(draft, "approve", approver);
        return step(draft, "publish", approver).text();
    }

    /** Writes, and asks what publishing would change; nothing is handed in. */
    public JsonNode compare(String draft, String yaml) {
        String marketer = logins.person("marketer");
        write(draft, marketer, yaml);
        return JsonHttp.get(logins.path(DRAFTS + draft + "/diff"), marketer)
                .orFail("The catalogue")
                .json();
    }

    private void write(String draft, String token, String yaml) {
        var _ = JsonHttp.send("PUT", logins.path(DRAFTS + draft), token, "application/yaml", yaml)
                .orFail("The catalogue");
    }

    private JsonHttp.Answer step(String draft, String verb, String token) {
        return JsonHttp.send("POST", logins.path(DRAFTS + draft + "/" + verb), token, "application/json", "{}")
                .orFail("To " + verb + " the catalogue");
    }

    /** Files as one stream of YAML documents, each under its name, so that problems can be told by file and line. */
    public static String join(List<Path> files) {
        return files.stream()
                .map(file -> "# file: " + file.getFileName() + "\n" + read(file))
                .collect(Collectors.joining("\n---\n"));
    }

    /** The text of a file; empty when there is none. */
    static String readIfThere(Path file) {
        return Files.exists(file) ? read(file) : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}

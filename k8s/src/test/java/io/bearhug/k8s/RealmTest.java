package io.bearhug.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A trial's people and clients are those of the suite on one machine. */
class RealmTest {

    @Test
    void theRealmIsTheLocalOne() throws IOException {
        var json = new JsonMapper();
        var local = Path.of("../local/src/main/resources/io/bearhug/local/servers/bearhug-realm.json");
        assertThat(json.readTree(Chart.file("files/dev/bearhug-realm.json")))
                .as("copy %s over the chart's", local)
                .isEqualTo(json.readTree(local.toFile()));
    }

    @Test
    void everyVariableOfTheRealmIsSet() {
        var keycloak = Chart.render(Variant.TRIAL).stream()
                .filter(it -> it.makesPods() && it.component().equals("keycloak"))
                .findFirst()
                .orElseThrow();
        var variables = java.util.regex.Pattern.compile("\\$\\{([A-Z_]+)}")
                .matcher(Chart.file("files/dev/bearhug-realm.json"))
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(variables).isNotEmpty();
        assertThat(keycloak.containers()
                        .flatMap(it -> Manifest.each(it.path("env")))
                        .map(it -> it.path("name").asText()))
                .containsAll(variables);
    }
}

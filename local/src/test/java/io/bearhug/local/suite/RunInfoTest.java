package io.bearhug.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunInfoTest {

    @TempDir
    Path folder;

    @Test
    void outside_programs_find_everything_in_it_and_only_the_owner_may_read_it() throws Exception {
        StateFolder state = new StateFolder(folder);
        Suite suite = new Suite(new Installation(folder), state, new Suite.Options(false, false, 0));
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("store-server", "k1");
        keys.put("web-shop", "k2");

        suite.runInfo(keys).write(state);

        JsonNode run = new ObjectMapper().readTree(state.run().toFile());
        assertThat(run.fieldNames())
                .toIterable()
                .contains("gateway", "issuer", "tokenEndpoint", "smtp", "mailbox", "kafka", "redis", "postgres");
        assertThat(run.at("/clients/0/id").asText()).isEqualTo("channel");
        assertThat(run.at("/clients/0/secret").asText()).isNotEmpty();
        assertThat(run.at("/clients/1/roles/0").asText()).isEqualTo("admin");
        assertThat(run.at("/users/1").toString())
                .isEqualTo("{\"name\":\"marketer\",\"password\":\"marketer\",\"roles\":[\"marketer\"]}");
        assertThat(run.path("writeKeys").fieldNames()).toIterable().containsExactly("store-server", "web-shop");
        assertThat(run.at("/services/decision-service/url").asText()).startsWith("http://127.0.0.1:");
        assertThat(run.at("/services/decision-service/pid").isInt()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.run())))
                .isEqualTo("rw-------");
        assertThat(RunInfo.read(state)).contains(suite.runInfo(keys));
    }
}

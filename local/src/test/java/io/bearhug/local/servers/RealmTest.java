package io.bearhug.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {

    private JsonNode realm;

    @BeforeEach
    void read() throws Exception {
        try (InputStream file = Keycloak.class.getResourceAsStream("bearhug-realm.json")) {
            realm = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void every_variable_of_the_realm_file_is_given(@TempDir java.nio.file.Path folder) {
        RealmClients clients = RealmClients.of(new Secrets(new StateFolder(folder)), "http://127.0.0.1:8080");
        String text = realm.toString();

        for (Map.Entry<String, String> variable : clients.environment().entrySet()) {
            text = text.replace("${" + variable.getKey() + "}", variable.getValue());
        }

        assertThat(text).doesNotContain("${");
    }

    @Test
    void people_have_the_role_of_their_name_and_nothing_left_to_fill_in() {
        for (String name : RealmClients.USERS) {
            JsonNode user = user(name);
            assertThat(user.path("realmRoles").toString()).contains("\"" + name + "\"");
            assertThat(user.path("emailVerified").asBoolean()).isTrue();
            assertThat(user.path("email").asText()).isNotEmpty();
            assertThat(user.path("firstName").asText()).isNotEmpty();
            assertThat(user.path("lastName").asText()).isNotEmpty();
        }
    }

    @Test
    void each_program_and_service_has_its_role() {
        RealmClients.FOR_PROGRAMS.forEach(client -> assertThat(user("service-account-" + client.id())
                        .path("realmRoles")
                        .toString())
                .contains(client.roles()));
        RealmClients.SERVICES.forEach(service -> assertThat(
                        user("service-account-" + service).path("realmRoles").toString())
                .contains("\"service\""));
    }

    private JsonNode user(String name) {
        for (JsonNode user : realm.path("users")) {
            if (user.path("username").asText().equals(name)) {
                return user;
            }
        }
        throw new AssertionError("No user " + name + " in the realm");
    }
}

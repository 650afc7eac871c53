package io.bearhug.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path folder;

    private final Set<Integer> taken = new HashSet<>();
    private JsonFile file;

    @BeforeEach
    void nothingTaken() {
        file = new JsonFile(folder.resolve("ports.json"));
    }

    private Ports ports() {
        return new Ports(file, port -> !taken.contains(port));
    }

    @Test
    void a_part_gets_the_port_of_its_last_start() {
        int first = ports().of("kafka");

        assertThat(ports().of("kafka")).isEqualTo(first);
    }

    @Test
    void a_port_somebody_else_took_meanwhile_is_replaced_and_the_new_one_remembered() {
        int first = ports().of("kafka");
        taken.add(first);
        int second = ports().of("kafka");
        taken.remove(first);

        assertThat(second).isNotEqualTo(first);
        assertThat(ports().of("kafka")).isEqualTo(second);
    }

    @Test
    void the_preferred_port_is_taken_at_the_first_start_if_it_is_free() {
        assertThat(ports().of("gateway", 8080)).isEqualTo(8080);
    }

    @Test
    void two_parts_never_get_the_same_port() {
        Ports ports = ports();

        assertThat(ports.of("one", 8080)).isNotEqualTo(ports.of("two", 8080));
    }
}

package io.bearhug.benchmarks.load.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.benchmarks.BadInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {

    private static final String WRITTEN = """
            {"gateway": "http://127.0.0.1:8080", "issuer": "http://127.0.0.1:1/realms/bearhug",
             "tokenEndpoint": "http://127.0.0.1:1/token",
             "clients": [{"id": "platform", "secret": "s3", "roles": ["admin"]}],
             "users": [{"name": "admin", "password": "admin", "roles": ["admin"]}], "writeKeys": {},
             "smtp": "127.0.0.1:2", "mailbox": "http://127.0.0.1:3", "kafka": "127.0.0.1:4",
             "services": {"identity-service": {"url": "http://127.0.0.1:5", "pid": 77}},
             "redis": "redis://127.0.0.1:6", "postgres": "postgresql://postgres:pw@127.0.0.1:7/postgres"}""";

    @TempDir
    Path folder;

    @Test
    void whatTheLauncherWritesIsRead() throws IOException {
        RunFile run = RunFile.read(file(WRITTEN));

        assertThat(run.secret("platform")).isEqualTo("s3");
        assertThat(run.service("identity-service"))
                .isEqualTo(new RunFile.Service(URI.create("http://127.0.0.1:5"), 77));
        assertThatThrownBy(() -> run.service("other-service")).hasMessageContaining("no other-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "127.0.0.1:1/token",
                "127.0.0.1:4",
                "127.0.0.1:5",
                "127.0.0.1:6",
                "pw@127.0.0.1:7"
            })
    void anotherMachineIsLeftInPeace(String address) throws IOException {
        Path file = file(WRITTEN.replace(address, address.replace("127.0.0.1", "192.0.2.1")));

        assertThatThrownBy(() -> RunFile.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("192.0.2.1 is not this machine");
    }

    @Test
    void withoutASuiteItIsSaidHowToStartOne() {
        assertThatThrownBy(() -> RunFile.read(folder.resolve("none.json")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("./bearhug up -d");
    }

    @Test
    void theServersOfTheLauncherAreCountedToo() throws IOException {
        Path file = file(WRITTEN);
        Files.writeString(folder.resolve("processes"), "kafka 88 2026-01-01T00:00:00Z\nidentity-service 1 x\nbroken\n");

        assertThat(Processes.of(RunFile.read(file), file).pids())
                .containsEntry("kafka", 88L)
                .containsEntry("identity-service", 77L)
                .hasSize(2);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("run.json"), text);
    }
}

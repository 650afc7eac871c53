package io.bearhug.benchmarks.load.floor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmFlagsTest {

    @Test
    void whatMakesAServiceFastOrSlowIsTakenOver() {
        String arguments = String.join(
                "\0",
                "/opt/java",
                "-Xmx320m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedArchiveFile=identity.jsa",
                "-Dquarkus.oidc.discovery-enabled=false",
                "-jar",
                "quarkus-run.jar",
                "");

        assertThat(JvmFlags.among(arguments))
                .containsExactly("-Xmx320m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    @Test
    void aProcessThatIsNotThereRunsAsServicesUsuallyDo() {
        assertThat(JvmFlags.of(Long.MAX_VALUE)).contains("-Xmx320m", "-XX:TieredStopAtLevel=1");
    }
}

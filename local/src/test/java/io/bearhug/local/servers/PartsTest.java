package io.bearhug.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final class FakePart implements Part {
        private final String name;
        private final Set<String> needs;
        private final boolean broken;
        private volatile boolean up;

        FakePart(String name, Set<String> needs, boolean broken) {
            this.name = name;
            this.needs = needs;
            this.broken = broken;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> needs() {
            return needs;
        }

        @Override
        public void start() {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            up = true;
        }

        @Override
        public boolean isUp() {
            return up;
        }

        @Override
        public void stop() {
            if (up) {
                heard.add("stopped " + name);
            }
            up = false;
        }

        @Override
        public String address() {
            return "nowhere";
        }
    }

    private final Parts.Listener listener = new Parts.Listener() {
        @Override
        public void running(Part part) {
            heard.add("running " + part.name());
        }

        @Override
        public void ready(Part part, Duration took) {
            heard.add("ready " + part.name());
        }

        @Override
        public void failed(Part part, Throwable reason) {
            heard.add("failed " + part.name());
        }

        @Override
        public void heldBack(Part part) {
            heard.add("held back " + part.name());
        }
    };

    private Parts threeInARow(boolean middleIsBroken) {
        return new Parts(List.of(
                new FakePart("postgres", Set.of(), false),
                new FakePart("keycloak", Set.of("postgres"), middleIsBroken),
                new FakePart("service", Set.of("keycloak"), false)));
    }

    @Test
    void a_part_starts_after_those_it_needs_and_stops_before_them() {
        Parts parts = threeInARow(false);

        assertThat(parts.startThoseDown(listener)).isTrue();
        parts.stop();

        assertThat(heard)
                .containsExactly(
                        "ready postgres",
                        "ready keycloak",
                        "ready service",
                        "stopped service",
                        "stopped keycloak",
                        "stopped postgres");
    }

    @Test
    void what_needs_a_part_that_failed_is_held_back_and_the_rest_goes_on() {
        assertThat(threeInARow(true).startThoseDown(listener)).isFalse();
        assertThat(heard).containsExactly("ready postgres", "failed keycloak", "held back service");
    }

    @Test
    void a_second_start_starts_only_what_is_down() {
        Parts parts = threeInARow(false);
        assertThat(parts.startThoseDown(listener)).isTrue();
        parts.all().getFirst().stop();
        heard.clear();

        assertThat(parts.startThoseDown(listener)).isTrue();

        assertThat(heard).containsExactly("ready postgres", "running keycloak", "running service");
    }

    @Test
    void nothing_starts_any_more_once_all_were_stopped() {
        Parts parts = threeInARow(false);
        parts.stop();

        assertThat(parts.startThoseDown(listener)).isFalse();
    }
}

package io.bearhug.identity.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import io.bearhug.support.problem.Problem;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NamespaceConfigurationTest {

    private static final Namespaces DEFAULTS = Namespaces.defaults();

    @Test
    void only_what_is_named_is_different() {
        Namespaces applied = of("email", 7, null, false).applied(DEFAULTS);

        assertThat(applied.all())
                .extracting(Namespace::name)
                .containsExactlyElementsOf(
                        DEFAULTS.all().stream().map(Namespace::name).toList());
        assertThat(applied.find("email")).hasValueSatisfying(email -> {
            assertThat(email.maxPerPerson()).hasValue(7);
            assertThat(email.sharedAfter()).isEqualTo(OptionalInt.empty());
            assertThat(email.bridges()).isFalse();
            assertThat(email.priority()).isEqualTo(4);
        });
        assertThat(applied.find("phone")).isEqualTo(DEFAULTS.find("phone"));
        assertThat(NamespaceConfiguration.NONE.faults(DEFAULTS)).isEmpty();
    }

    @Test
    void what_facts_are_made_of_stays() {
        assertThat(of("user_id", 2, 3, true).faults(DEFAULTS))
                .extracting(Problem.Fault::pointer)
                .containsExactly("/namespaces/user_id");
        assertThat(of("email", 1, 0, true).faults(DEFAULTS))
                .extracting(Problem.Fault::pointer)
                .containsExactly("/namespaces/email/maxPerPerson", "/namespaces/email/sharedAfter");
        assertThat(of("telex", 2, 2, true).faults(DEFAULTS)).hasSize(1);
        assertThat(of("cookie", null, 1, true).faults(DEFAULTS)).isEmpty();
    }

    private static NamespaceConfiguration of(
            String name,
            @org.jspecify.annotations.Nullable Integer max,
            @org.jspecify.annotations.Nullable Integer sharedAfter,
            boolean bridges) {
        return new NamespaceConfiguration(Map.of(name, new NamespaceLimits(max, sharedAfter, bridges)));
    }
}

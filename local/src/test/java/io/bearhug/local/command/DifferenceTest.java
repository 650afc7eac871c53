package io.bearhug.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void definitions_are_found_in_documents_and_in_lists() {
        assertThat(Difference.definitions("""
                        kind: action
                        id: tee-tip
                        ---
                        needs:
                          - id: faster-phone
                          - id: t-shirt
                        """).keySet())
                .containsExactly("action/tee-tip", "needs/faster-phone", "needs/t-shirt");
    }

    @Test
    void another_order_is_no_difference() {
        assertThat(Difference.show("{kind: action, id: a, lever: 1}", "id: a\nlever: 1\nkind: action"))
                .isZero();
    }

    @Test
    void another_value_is_one() {
        assertThat(Difference.show("{kind: action, id: a, lever: 1}", "{kind: action, id: a, lever: 2}"))
                .isEqualTo(1);
    }
}

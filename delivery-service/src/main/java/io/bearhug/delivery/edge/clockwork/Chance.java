package io.bearhug.delivery.edge.clockwork;

import io.bearhug.delivery.sending.Dice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;

/** Chance as the machine has it. */
@ApplicationScoped
class Chance implements Dice {

    @Override
    public double roll() {
        return ThreadLocalRandom.current().nextDouble();
    }
}

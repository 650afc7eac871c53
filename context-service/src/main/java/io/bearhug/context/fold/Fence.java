package io.bearhug.context.fold;

/**
 * How far a topic has been folded into a state.
 *
 * @param generation of the topic: differs after it was made anew or repartitioned
 * @param partition of the topic
 * @param offset of the newest record folded
 */
public record Fence(String generation, int partition, long offset) {

    /** Whether a record at this place is still to be folded. */
    boolean isBefore(Fence record) {
        return !generation.equals(record.generation) || partition != record.partition || offset < record.offset;
    }
}

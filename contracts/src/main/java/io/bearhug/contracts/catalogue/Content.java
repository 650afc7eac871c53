package io.bearhug.contracts.catalogue;

import io.bearhug.contracts.Lists;
import java.util.List;

/** Blocks without an action behind them. */
public record Content(List<Block> blocks) {
    public Content {
        blocks = Lists.copy(blocks);
    }
}

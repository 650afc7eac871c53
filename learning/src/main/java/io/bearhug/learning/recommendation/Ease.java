package io.bearhug.learning.recommendation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * EASE^R (Steck, WWW 2019): each item is predicted linearly from all others by weights that have a closed form, B = −P/diag(P) off the diagonal, with
 * P = (X'X + λI)⁻¹ for the matrix X of who liked what. Where there are fewer people than items, P is found through the people: (I − X'(XX' + λI)⁻¹X)/λ.
 */
public final class Ease implements Recommender {

    /** Of the smaller of people and items there may be so many: the time grows with the third power, memory with the second. */
    public static final int MOST = 8_000;

    private static final double LAMBDA = 250;

    private final Likes likes;
    private final boolean isByPeople;

    /** P, or (XX' + λI)⁻¹. */
    private final DMatrixRMaj inverse;

    /** The diagonal of P. */
    private final double[] diagonal;

    /** From who liked what; at most {@link #MOST} people or {@link #MOST} items. */
    public Ease(Likes likes) {
        if (!isPossible(likes)) {
            throw new IllegalArgumentException("too many people and items: " + likes.people() + ", " + likes.items());
        }
        this.likes = likes;
        this.isByPeople = likes.people() < likes.items();
        this.inverse = inverted(isByPeople ? sharedItems() : sharedPeople());
        this.diagonal = new double[likes.items()];
        int[][] byItem = likes.byItem();
        for (int item = 0; item < diagonal.length; item++) {
            diagonal[item] = isByPeople ? (1 - sum(byItem[item])) / LAMBDA : inverse.get(item, item);
        }
    }

    /** Whether it is not too much. */
    public static boolean isPossible(Likes likes) {
        return Math.min(likes.people(), likes.items()) <= MOST;
    }

    /** Of each two items, how many people liked both. */
    private DMatrixRMaj sharedPeople() {
        DMatrixRMaj shared = new DMatrixRMaj(likes.items(), likes.items());
        for (int person = 0; person < likes.people(); person++) {
            for (int item : likes.of(person)) {
                for (int other : likes.of(person)) {
                    shared.add(item, other, 1);
                }
            }
        }
        return shared;
    }

    /** Of each two people, how many items both liked. */
    private DMatrixRMaj sharedItems() {
        DMatrixRMaj shared = new DMatrixRMaj(likes.people(), likes.people());
        for (int[] people : likes.byItem()) {
            for (int person : people) {
                for (int other : people) {
                    shared.add(person, other, 1);
                }
            }
        }
        return shared;
    }

    private static DMatrixRMaj inverted(DMatrixRMaj shared) {
        for (int i = 0; i < shared.numRows; i++) {
            shared.add(i, i, LAMBDA);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(shared.numRows);
        if (!solver.setA(shared)) {
            throw new IllegalStateException("a sum of squares and a positive diagonal can be inverted");
        }
        DMatrixRMaj inverse = new DMatrixRMaj(shared.numRows, shared.numRows);
        solver.invert(inverse);
        return inverse;
    }

    /** Of the inverse, the sum over these people in rows and columns. */
    private double sum(int[] people) {
        double sum = 0;
        for (int person : people) {
            for (int other : people) {
                sum += inverse.get(person, other);
            }
        }
        return sum;
    }

    @Override
    public double[] scores(int[] liked) {
        double[] scores = isByPeople ? throughPeople(liked) : throughItems(liked);
        for (int item : liked) {
            scores[item] -= diagonal[item];
        }
        for (int item = 0; item < scores.length; item++) {
            scores[item] /= -diagonal[item];
        }
        return scores;
    }

    /** The sum of P's rows of these items. */
    private double[] throughItems(int[] liked) {
        double[] sums = new double[likes.items()];
        for (int item : liked) {
            for (int other = 0; other < sums.length; other++) {
                sums[other] += inverse.get(item, other);
            }
        }
        return sums;
    }

    /** The same by way of people: (x − (xX')(XX' + λI)⁻¹X)/λ. */
    private double[] throughPeople(int[] liked) {
        boolean[] isLiked = new boolean[likes.items()];
        for (int item : liked) {
            isLiked[item] = true;
        }
        DMatrixRMaj shared = new DMatrixRMaj(likes.people(), 1);
        for (int person = 0; person < likes.people(); person++) {
            for (int item : likes.of(person)) {
                shared.add(person, 0, isLiked[item] ? 1 : 0);
            }
        }
        DMatrixRMaj weights = new DMatrixRMaj(likes.people(), 1);
        CommonOps_DDRM.mult(inverse, shared, weights);
        double[] sums = new double[likes.items()];
        for (int item : liked) {
            sums[item] = 1;
        }
        for (int person = 0; person < likes.people(); person++) {
            for (int item : likes.of(person)) {
                sums[item] -= weights.get(person, 0);
            }
        }
        for (int item = 0; item < sums.length; item++) {
            sums[item] /= LAMBDA;
        }
        return sums;
    }
}

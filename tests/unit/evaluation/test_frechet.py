"""Distances between sets, against values worked out by hand and by the textbook's formula."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from scipy import linalg

from ented_desktop.base.errors import InputError, ModelError
from ented_desktop.evaluation import inception
from ented_desktop.evaluation.frechet import (
    Gatherer,
    Statistics,
    floor,
    frechet_distance,
    frechet_to,
    kernel_distance,
    read_statistics,
    set_distances,
)


def _column(*values):
    return np.array(values, dtype=np.float32)[:, None]


def test_one_number_a_picture_gives_the_distance_worked_out_by_hand():
    # Means 1 and 5, variances 2 and 8: 4² + (√8 - √2)² = 18.
    assert frechet_distance(_column(0, 2), _column(3, 7)) == pytest.approx(18.0)
    assert frechet_distance(_column(0, 2), _column(0, 2)) == pytest.approx(0.0, abs=1e-12)


def test_it_is_the_textbooks_formula():
    rng = np.random.default_rng(0)
    a = rng.normal(0, 1, (60, 5)).astype(np.float32)
    b = (rng.normal(0.3, 2, (80, 5)) @ rng.normal(0, 1, (5, 5))).astype(np.float32)
    ca, cb = np.cov(a, rowvar=False), np.cov(b, rowvar=False)
    shift = ((a.mean(0, dtype=float) - b.mean(0, dtype=float)) ** 2).sum()
    expected = shift + np.trace(ca + cb - 2 * linalg.sqrtm(ca @ cb).real)
    assert frechet_distance(a, b) == pytest.approx(expected, rel=1e-6)
    statistics = Statistics(b.mean(0, dtype=np.float64), cb, 80, "b")
    assert frechet_to(a, statistics) == pytest.approx(expected, rel=1e-6)


def test_fewer_pictures_than_numbers_are_no_error_but_a_bias():
    rng = np.random.default_rng(1)
    few, many = (
        frechet_distance(*rng.normal(0, 1, (2, count, 64)).astype(np.float32))
        for count in (20, 400)
    )
    assert few > 5 * many > 0
    same = rng.normal(0, 1, (40, 64)).astype(np.float32)
    assert floor(same) > frechet_distance(same, same) == pytest.approx(0.0, abs=1e-9)
    assert floor(same) == floor(same)


def test_kid_is_worked_out_by_hand():
    # One number a picture: kernel (x y + 1)³. Within {0, 1}: 1. Within {2, 2}: 125. Across: 1, 27.
    assert kernel_distance(_column(0, 1), _column(2, 2)) == pytest.approx(1 + 125 - 2 * 14)
    # Within {1, 1}: 8. Across: 1 and 8.
    assert kernel_distance(_column(0, 1), _column(1, 1)) == pytest.approx(1 + 8 - 9, abs=1e-9)


def test_kid_has_no_bias_in_small_sets():
    rng = np.random.default_rng(2)
    values = [kernel_distance(*rng.normal(0, 1, (2, 10, 8))) for _ in range(400)]
    assert abs(np.mean(values)) < 3 * np.std(values) / 20


def test_conditions_with_too_few_pictures_are_left_out():
    rng = np.random.default_rng(3)
    rows = list(rng.normal(0, 1, (6, 3)).astype(np.float32))
    found = set_distances("alexnet", {"input": rows, "same": rows[:3]}, rows)
    assert [(one.condition, one.count) for one in found] == [("input", 6)]
    assert found[0].frechet == pytest.approx(0, abs=1e-9)
    statistics = Statistics(np.zeros(3), np.eye(3), 9, "file")
    (against,) = set_distances("inception", {"input": rows}, statistics)
    assert against.kid is None
    assert against.frechet > 0


def test_statistics_files_are_read_and_checked(tmp_path):
    file = tmp_path / "ffhq.npz"
    np.savez(file, mu=np.zeros(2048), sigma=np.eye(2048))
    statistics = read_statistics(file)
    assert (statistics.name, statistics.count) == ("ffhq.npz", 0)
    np.savez(file, mu=np.zeros(64), sigma=np.eye(64))
    for bad in (file, tmp_path / "none.npz"):
        with pytest.raises(InputError) as caught:
            read_statistics(bad)
        assert caught.value.code == "fid-statistics-invalid"


def test_statistics_added_up_in_pieces_are_those_of_the_whole(tmp_path):
    rng = np.random.default_rng(4)
    rows = rng.normal(3, 1, (40, 2048)).astype(np.float32)
    gatherer = Gatherer()
    for piece in (rows[:1], rows[1:25], rows[25:]):
        gatherer.add(piece)
    (tmp_path / "s.npz").write_bytes(gatherer.to_npz())
    statistics = read_statistics(tmp_path / "s.npz")
    assert statistics.count == 40
    np.testing.assert_allclose(statistics.mean, rows.mean(axis=0, dtype=np.float64))
    some = slice(0, 50)
    expected = np.cov(rows[:, some].astype(np.float64), rowvar=False)
    np.testing.assert_allclose(statistics.covariance[some, some], expected, atol=1e-9)
    assert frechet_to(rows, statistics) == pytest.approx(0.0, abs=1e-3)


def test_fid_is_refused_with_any_other_network(tmp_path):
    file = tmp_path / inception.FILE
    with pytest.raises(ModelError) as caught:
        inception.check_weights(file)
    assert caught.value.code == "metric-weights-missing"
    file.write_bytes(b"other weights")
    with pytest.raises(ModelError) as caught:
        inception.Inception(file)
    assert caught.value.code == "metric-weights-corrupt"
    assert inception.FILE.endswith(f"{inception._DIGEST}.pth")
    assert not hashlib.sha256(b"other weights").hexdigest().startswith(inception._DIGEST)

"""The tables of a training plan but for its stages, each with its defaults."""

from __future__ import annotations

from dataclasses import dataclass

from ented_desktop.base.errors import UsageError


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Which crops are drawn, and how often.

    Attributes:
        weight_512: Relative weight of a photo whose crop holds 512 true pixels.
        weight_384: The same for crops stored at 384 px; soft once enlarged.
        weight_256: The same for crops stored at 256 px.
        weight_synthetic: Factor for generated faces, which are softer than photos.
        sharpness_full: Sharpness (variance of the Laplacian at 256 px) from which a crop has its
            full weight; below, the weight falls in proportion.
        upscaled_limit: Photos whose face was smaller than the template by more than this factor
            are left out.
        pair_share: Share of samples drawn from the true same-person pairs, in [0, 1].
        feature_bias: Share of windows centred near an eye or the mouth, in [0, 1].
        centre_bias: Share of windows centred near the middle of eyes, nose and mouth, in [0, 1];
            the rest is split by ``feature_bias``. For windows wide enough to hold all of them.
        severity_low: Least severity of a window's degradation (``Degradation.sample_severity``),
            drawn uniformly up to 1; 1 draws every window from the whole ranges (paper). Below 1 the
            network also sees photos that are hardly damaged, and learns to leave them alone.
        held_out: Number of people kept out of training for the validation.
        workers: Loader processes.

    Source: ours (network.md 6: sharp photos first, true pairs far above their share).
    """

    weight_512: float = 1.0
    weight_384: float = 0.1
    weight_256: float = 0.0
    weight_synthetic: float = 0.25
    sharpness_full: float = 250.0
    upscaled_limit: float = 1.6
    pair_share: float = 0.28
    feature_bias: float = 0.6
    centre_bias: float = 0.0
    severity_low: float = 1.0
    held_out: int = 8
    workers: int = 1


@dataclass(frozen=True, slots=True)
class ReferenceConfig:
    """Which kind of reference a sample gets, and how it is augmented.

    Attributes:
        same: Share of another photo of the person, or of the gently augmented ground truth where
            there is none.
        strong: Share of the strongly augmented ground truth (or other photo).
        wrong: Share of another person's photo.
        none: Share of samples without a reference (a grey image).
        rotation_deg: Rotation, uniform in ±.
        scale_low: Least scale.
        scale_high: Greatest scale.
        shift: Shift in ± this share of the face's side.
        tps_sigma: Standard deviation of the 4×4 thin-plate jitter, share of the face's side.
        colour: Brightness, contrast and saturation in 1 ± this.
        hue: Hue shift in ± this share of the circle.
        gamma: Gamma in 1 ± this.
        crop_low: Least side of the random crop, share of the whole.
        erase_boxes: Most erased boxes.
        strong_factor: How much wider every range is for the strong kind.
        source: Where the person's own references come from: ``catalogue`` (another photo, else the
            augmented ground truth), ``augment`` (always the augmented ground truth) or
            ``generated`` (a generator's pictures, as the paper's GAN inversions).
        generated: For ``generated``: a folder, or a Python function as ``package.module:name``; see
            :mod:`~ented_desktop.training.generated_references`.

    Source: network.md 2.4 (2) and (3); shares ours.
    """

    same: float = 0.55
    strong: float = 0.15
    wrong: float = 0.15
    none: float = 0.15
    rotation_deg: float = 10.0
    scale_low: float = 0.9
    scale_high: float = 1.15
    shift: float = 0.05
    tps_sigma: float = 0.03
    colour: float = 0.2
    hue: float = 0.02
    gamma: float = 0.1
    crop_low: float = 0.85
    erase_boxes: int = 2
    strong_factor: float = 2.0
    source: str = "catalogue"
    generated: str = ""

    def __post_init__(self) -> None:
        if self.source not in ("catalogue", "augment", "generated"):
            raise UsageError("config-value", f"[references] knows no source {self.source!r}.")
        if (self.source == "generated") != bool(self.generated):
            raise UsageError(
                "config-value",
                '[references] source = "generated" needs the key generated, and only it does.',
            )
        total = self.same + self.strong + self.wrong + self.none
        if abs(total - 1.0) > 1e-6:
            raise UsageError(
                "config-value", f"The reference shares must add up to 1, not {total:g}."
            )


@dataclass(frozen=True, slots=True)
class OptimizerConfig:
    """Adam for the generator, and its schedule.

    Attributes:
        lr: Learning rate. Paper: 2e-3.
        beta1: Paper (NTED): 0.
        beta2: Paper (NTED): 0.99.
        clip_norm: Largest gradient norm; 0 does not clip (paper).
        warmup_iterations: Linear warm-up; 0 in the paper.
        final_lr: Learning rate at the end of a cosine; negative keeps ``lr`` throughout (paper).
        ema_half_life: Half-life of the averaged weights in images (network.md 2.2: 10 000).
        ema_seen_share: Upper bound of the half-life as a share of the images seen.
        reference_factor: Factor on the learning rate of everything that reads the reference: its
            encoder, texture extraction and distribution, refinement (paper: 1).
        frozen: Parameters whose names start with one of these are not trained.
        rewarm_iterations: Linear warm-up after a carried state, which holds no moments of Adam.
    """

    lr: float = 2e-3
    beta1: float = 0.0
    beta2: float = 0.99
    clip_norm: float = 0.0
    warmup_iterations: int = 0
    final_lr: float = -1.0
    ema_half_life: float = 10_000.0
    ema_seen_share: float = 0.05
    reference_factor: float = 1.0
    frozen: tuple[str, ...] = ()
    rewarm_iterations: int = 200


@dataclass(frozen=True, slots=True)
class StartConfig:
    """What is done once to the weights that ``--init`` names.

    Attributes:
        sharpen: Factor on the keys of the texture extraction at strides 8 to 32. Weights whose
            extraction averages over much of the reference let no one's features through; sharper
            keys look at places, and gradients then tell which.
    """

    sharpen: float = 1.0

    def __post_init__(self) -> None:
        if self.sharpen <= 0:
            raise UsageError("config-value", "[start] sharpen must be above 0.")


@dataclass(frozen=True, slots=True)
class PerceptualConfig:
    """The frozen network of eq. 10.

    Attributes:
        net: ``vgg19`` (paper), ``vgg16``, ``mobilenet_v2``, ``alexnet`` or ``none``.
        layers: Names of the activations compared; empty takes the net's own default.
        every: Computed on every n-th iteration, weighted n-fold there (1 = always, paper).
        crop: Side in pixels of a random square of each image that is compared; 0 the whole (paper).
        share: Share of a batch's images that is compared (1 = paper); drawn anew each time.
        measure: ``l1``, the mean absolute difference (paper), or ``lpips``, the distance of LPIPS
            v0.1 over those of its layers that are named: for ``vgg16`` alone, its heads from the
            package lpips. LPIPS with VGG cannot judge afterwards; with AlexNet it can.
    """

    net: str = "none"
    layers: tuple[str, ...] = ()
    every: int = 1
    crop: int = 0
    share: float = 1.0
    measure: str = "l1"

    def __post_init__(self) -> None:
        if self.measure not in ("l1", "lpips"):
            raise UsageError("config-value", f"[perceptual] knows no measure {self.measure!r}.")
        if self.measure == "lpips" and self.net != "vgg16":
            raise UsageError("config-value", '[perceptual] measure = "lpips" needs net = "vgg16".')
        if self.every < 1 or self.crop < 0 or not 0.0 < self.share <= 1.0:
            raise UsageError("config-value", "[perceptual] every, crop or share is out of range.")


@dataclass(frozen=True, slots=True)
class IdentityConfig:
    """The frozen face network that watches whose face it is (ours; the paper has none).

    Attributes:
        net: ``dlib``, ``mobilefacenet`` or ``none``. What is trained on cannot judge afterwards.
        shift: The face is moved under the network's eye by up to ± this many of its pixels.
        zoom: And scaled within 1 ± this.
        mirror: And mirrored half of the time.
        follow: With another person's reference the term asks for the reference's identity, not for
            the truth's. What the reference is worth then shows in a large and steady gradient; the
            other terms still ask for the truth. Such a network believes its reference.
    """

    net: str = "none"
    shift: float = 3.0
    zoom: float = 0.06
    mirror: bool = True
    follow: bool = False

    def __post_init__(self) -> None:
        if self.net not in ("none", "dlib", "mobilefacenet"):
            raise UsageError("config-value", f"There is no identity network called {self.net!r}.")


@dataclass(frozen=True, slots=True)
class VqConfig:
    """The codebook's schedule (network.md 2.2).

    Attributes:
        reservoir: Vectors kept for k-means.
        every: Iterations between re-estimates.
        until: Iteration after which the codes are no longer re-estimated.
        lloyd: Most Lloyd iterations of one k-means.
    """

    reservoir: int = 16_384
    every: int = 2_000
    until: int = 30_000
    lloyd: int = 50


_LEAST_JUDGED_PX = 32
"""Below, the patch discriminator has no score left to give."""


@dataclass(frozen=True, slots=True)
class GanConfig:
    """The discriminator and its optimiser.

    Attributes:
        kind: ``paper`` (StyleGAN2's, judges whole pictures), ``patch`` (a small one that judges
            patches; works at every resolution) or ``projected`` (small heads on the plan's frozen
            perceptual network).
        lr: Learning rate. Paper: 1.882e-3 = 2e-3 · 16/17.
        beta2: 0.99^(16/17).
        width: Channel table of the discriminator; empty takes the network's own.
        r1_gamma: Weight of the gradient penalty at 512 px, scaled with (R/512)².
        r1_every: Iterations between penalty steps.
        ramp_iterations: Iterations over which the adversarial weight rises from 0.
        crop: Side in pixels of a random square of each picture that is judged; 0 the whole (paper).
            Not for ``paper``, whose discriminator knows one size.
        share: Share of a batch's pictures that is judged (1 = paper); drawn anew each time.
    """

    kind: str = "paper"
    lr: float = 1.882e-3
    beta2: float = 0.9906
    width: str = ""
    r1_gamma: float = 10.0
    r1_every: int = 16
    ramp_iterations: int = 0
    crop: int = 0
    share: float = 1.0

    def __post_init__(self) -> None:
        if self.kind not in ("paper", "patch", "projected"):
            raise UsageError("config-value", f"There is no discriminator called {self.kind!r}.")
        if self.crop and (self.kind == "paper" or self.crop < _LEAST_JUDGED_PX):
            raise UsageError(
                "config-value",
                f"[gan] crop is for the small discriminators, and {_LEAST_JUDGED_PX} px or more.",
            )
        if not 0.0 < self.share <= 1.0:
            raise UsageError("config-value", "[gan] share must be above 0 and at most 1.")


@dataclass(frozen=True, slots=True)
class DistillationConfig:
    """Targets that another restorer made; see :mod:`~ented_desktop.training.distillation`.

    Attributes:
        folder: Lessons made by ``ented train distil``; empty trains without a teacher (paper).
        share: Share of samples that are lessons, in [0, 1]; the others aim at the truth.
        weight: Weight of the teacher's detail on most of the face, in [0, 1].
        eyes: The same in the middle of an eye.
        mouth: The same in the middle of the mouth.
        sigma: Standard deviation, in pixels for each unit of the damage's factor, of the Gaussian
            below which a target is the truth.
        least_gain_db: Lessons whose teacher's answer has a PSNR that is not so much above the
            degraded face's are left out: at heavy damage a teacher draws another face.
    """

    folder: str = ""
    share: float = 0.85
    weight: float = 1.0
    eyes: float = 0.35
    mouth: float = 0.6
    sigma: float = 3.0
    least_gain_db: float = -0.7

    def __post_init__(self) -> None:
        shares = (self.share, self.weight, self.eyes, self.mouth)
        if not all(0.0 <= value <= 1.0 for value in shares) or self.sigma <= 0:
            raise UsageError("config-value", "[distillation] has a value out of its range.")


@dataclass(frozen=True, slots=True)
class SpeedConfig:
    """How a run uses its device; nothing here changes what is computed, but for rounding.

    Attributes:
        degrade: Where windows are damaged: ``cpu`` (in the loader's processes), ``device`` (whole
            batches; pictures with wear still on the CPU) or ``auto``, the device where it is a GPU.
        channels_last: Keep the networks' tensors in NHWC order, which GPUs prefer in bf16.
        compile: Compile the network with torch.compile on a GPU; the first step then takes minutes.
    """

    degrade: str = "auto"
    channels_last: bool = False
    compile: bool = False

    def __post_init__(self) -> None:
        if self.degrade not in ("auto", "cpu", "device"):
            raise UsageError("config-value", f"[speed] cannot degrade on {self.degrade!r}.")


@dataclass(frozen=True, slots=True)
class ReportConfig:
    """How often a run tells and saves.

    Attributes:
        line_seconds: Seconds between progress lines.
        validation_minutes: Minutes between validations (with a picture sheet).
        checkpoint_minutes: Minutes between saves.
        carry_minutes: Minutes between small states (:mod:`~ented_desktop.training.carry`) that can
            be taken home from a rented machine; 0 writes none.
        validation_faces: Held-out faces judged.
    """

    line_seconds: float = 30.0
    validation_minutes: float = 8.0
    checkpoint_minutes: float = 4.0
    carry_minutes: float = 0.0
    validation_faces: int = 8

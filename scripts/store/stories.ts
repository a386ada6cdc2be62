/** A story that may happen anywhere; `{xã}` is the place. */
export interface Story {
  readonly campaign: string;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
}

/** Communes that there are not. */
export const PLACES =
  `Minh Lạc, Tân Mộc Hạ, Hòa Xuân Thượng, Phú Khê, Đông Lĩnh, Vĩnh Sa, Yên Thượng, Trà Lâm,
  Cẩm Vân, Long Thới Đông, Bình Trạch, Nậm Lương, Ea Trang, Diễn Hòa, Thạch Giang, Lộc Vân, Quảng Hà Thượng,
  An Phước Tây, Sơn Châu, Hải Lâm`.split(/\s*,\s*/);

/** What the pictures for the stores show: written for them, of no real place and no real person. */
export const STORIES: readonly Story[] = [
  {
    campaign: 'Dân vận khéo',
    title: 'Xã {xã}: Mỗi chi bộ chọn một việc khó để vận động nhân dân',
    lead: 'Không ra thêm phong trào mới, Đảng ủy xã {xã} yêu cầu mỗi chi bộ nhận đúng một việc khó ở thôn mình và cùng dân làm đến nơi đến chốn.',
    paragraphs: [
      'Đầu năm, các chi bộ ngồi lại với tổ dân vận của thôn, liệt kê những việc dân còn băn khoăn: ngõ hẹp, rãnh thoát nước ngập, bãi rác tự phát, đám cưới còn dài ngày. Mỗi nơi chọn một việc, ghi rõ ai phụ trách, bao giờ xong.',
      'Sau sáu tháng, mười một trong mười ba thôn đã làm xong việc đã chọn. Hai thôn còn lại xin lùi đến sau vụ gặt vì cần thêm ngày công.',
      'Theo ban dân vận xã, cái được lớn nhất là dân thấy cán bộ nói ít, làm xong rồi mới báo cáo.',
    ],
  },
  {
    campaign: 'Dân vận khéo',
    title: 'Dân vận khéo ở {xã}: Hiến đất mở đường, không ai phải nhắc hai lần',
    lead: 'Con đường liên thôn rộng thêm hai mét sau khi bốn mươi hộ dân {xã} tự lùi hàng rào.',
    paragraphs: [
      'Tổ vận động không đọc nghị quyết ở từng nhà mà mang theo bản vẽ, chỉ cho chủ hộ thấy xe cứu hoả sẽ vào được tận ngõ.',
      'Hộ nào hiến đất thì được đo lại sổ miễn phí, tường rào do thanh niên trong thôn xây trả.',
      'Đường hoàn thành trước mùa mưa, vốn nhà nước chỉ dùng cho đá và xi măng.',
    ],
  },
  {
    campaign: 'Nông thôn mới',
    title: '{xã} giữ tiêu chí môi trường bằng ngày chủ nhật xanh',
    lead: 'Mỗi sáng chủ nhật đầu tháng, bà con {xã} ra đường làng từ năm giờ rưỡi, dọn xong mới về ăn sáng.',
    paragraphs: [
      'Các đoạn đường được chia cho từng chi hội. Hội nào nhận đoạn nào thì trồng hoa và tự chăm đoạn ấy.',
      'Rác được phân làm ba loại ngay tại nhà; phần bán được thì gây quỹ mua sách cho thư viện thôn.',
      'Xã không thưởng tiền, chỉ treo ảnh trước và sau ở nhà văn hoá.',
    ],
  },
  {
    campaign: 'Nông thôn mới',
    title: 'Cánh đồng không bờ ngăn ở {xã}',
    lead: 'Dồn được ba trăm thửa thành chín ô lớn, nông dân {xã} cấy máy, gặt máy, và lần đầu ký bán lúa từ đầu vụ.',
    paragraphs: [
      'Việc khó nhất là chia lại ruộng xấu, ruộng tốt. Thôn bốc thăm công khai, ai bốc phải ruộng trũng được bù thêm diện tích.',
      'Hợp tác xã đứng ra ký hợp đồng, ứng giống, trừ vào tiền lúa khi thu hoạch.',
      'Vụ đầu, chi phí giảm gần một phần năm.',
    ],
  },
  {
    campaign: 'Chuyển đổi số',
    title: 'Tổ công nghệ số cộng đồng ở {xã} gõ cửa từng nhà',
    lead: 'Năm mươi đoàn viên của {xã} dạy người lớn tuổi nộp hồ sơ trên điện thoại, mỗi tối hai nhà.',
    paragraphs: [
      'Buổi đầu chỉ dạy một việc: tự xem kết quả hồ sơ đã nộp. Biết một việc rồi mới sang việc khác.',
      'Nhà nào không có điện thoại thông minh thì ra điểm ở nhà văn hoá, có máy dùng chung và người trực.',
      'Sau một quý, hai phần ba hồ sơ của xã được nộp từ xa.',
    ],
  },
  {
    campaign: 'Chuyển đổi số',
    title: 'Loa truyền thanh {xã} đọc tin theo yêu cầu',
    lead: 'Người dân {xã} nhắn câu hỏi, tối đến loa trả lời.',
    paragraphs: [
      'Câu hỏi được gom trong ngày, chuyển cho bộ phận phụ trách, câu trả lời đọc lúc bảy giờ tối và dán ở bảng tin.',
      'Nhiều nhất là hỏi về lịch tiêm phòng, giấy tờ đất và giờ cắt nước.',
    ],
  },
  {
    campaign: 'Xoá nhà tạm',
    title: '{xã} xoá xong nhà tạm trước mùa bão',
    lead: 'Mười bảy ngôi nhà của hộ nghèo ở {xã} được cất lại bằng quỹ góp và ngày công của bà con.',
    paragraphs: [
      'Mỗi nhà có một tổ giúp: thợ xây của thôn, vài thanh niên, một người giữ sổ vật liệu.',
      'Nền nhà được nâng cao hơn đỉnh lũ cũ nửa mét. Nhà nào cũng có chỗ cất thóc trên gác.',
      'Mặt trận xã công khai từng khoản thu chi ở trụ sở thôn.',
    ],
  },
  {
    campaign: 'Ngày hội đại đoàn kết',
    title: 'Ngày hội đại đoàn kết ở {xã}: mâm cơm chung của bốn xóm',
    lead: 'Thay cho lễ đài và diễn văn dài, bốn xóm của {xã} cùng nấu một bữa cơm và bàn việc năm tới.',
    paragraphs: [
      'Mỗi xóm góp một món. Trong lúc ăn, trưởng ban công tác mặt trận hỏi từng bàn một điều muốn làm nhất.',
      'Ba việc được chọn: đèn ngõ, sân chơi cho trẻ, lớp học bơi.',
    ],
  },
  {
    campaign: 'Học tập và làm theo Bác',
    title: 'Tủ sách góc chợ của hội cựu chiến binh {xã}',
    lead: 'Giữa chợ {xã} có một tủ sách không khoá, ai mượn tự ghi sổ.',
    paragraphs: [
      'Sách do hội viên góp, mỗi tháng thay một ngăn. Người bán hàng đọc lúc vắng khách, trẻ con ghé lúc tan học.',
      'Sau một năm, sổ ghi hơn hai nghìn lượt mượn, mất bảy cuốn.',
    ],
  },
  {
    campaign: 'Học tập và làm theo Bác',
    title: 'Cán bộ {xã} hẹn giờ trả kết quả, trễ thì tự xin lỗi',
    lead: 'Từ tháng Ba, giấy hẹn của {xã} ghi cả giờ. Trễ hẹn thì người phụ trách gọi điện xin lỗi trước khi dân hỏi.',
    paragraphs: [
      'Bảng theo dõi treo ngay cửa bộ phận một cửa, ai cũng xem được việc nào đang ở bàn nào.',
      'Tỷ lệ trễ hẹn giảm từ một phần mười xuống còn một phần trăm.',
    ],
  },
];
